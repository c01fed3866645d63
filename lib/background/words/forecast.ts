import type { ConversionLine, ForecastView } from '@/lib/messages/views';
import type { Text, TextKey } from '@/lib/platform/text';
import type { Conversion, Forecast } from '@/lib/trial/forecast';

/** The forecast in words. @param price roubles, `null` until it is said @param percent the partner's part of a sale */
export function forecastView(
  { all, onTime, late, few, running, expectedSales, expectedIncome }: Forecast,
  { price, percent }: { price: number | null; percent: number },
  text: Text,
): ForecastView {
  const line = (name: TextKey, { trials, won, rate }: Conversion): ConversionLine => ({
    name: text(name),
    trials,
    won,
    share: rate === null ? text('forecast_no_share') : text('forecast_share', { percent: Math.round(rate * 100) }),
  });
  const sales = expectedSales === null ? null : Math.round(expectedSales * 10) / 10;
  return {
    lines: [line('forecast_on_time', onTime), line('forecast_late', late), line('forecast_all', all)],
    ...(few && all.trials > 0 && { warning: text.count('forecast_few', all.trials) }),
    expected: [
      text.count('forecast_running', running),
      sales === null
        ? text('forecast_no_past')
        : text('forecast_sales', { sales: sales.toLocaleString(text.language) }),
    ].join(' '),
    income: incomeWords(expectedIncome, price, text),
    price,
    percent,
  };
}

function incomeWords(income: number | null, price: number | null, text: Text): string {
  if (price === null) return text('forecast_no_price');
  if (income === null) return '';
  return text('forecast_income', { money: Math.round(income).toLocaleString(text.language) });
}
