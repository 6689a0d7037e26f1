import { PendingPage } from '../../shell/pending-page.tsx';

export default function IndicatorPage() {
  return <PendingPage />;
}
