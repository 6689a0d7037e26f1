import { useLocale } from '@thucthi/ui';
import { partNames } from '../../domain/templates/template.ts';
import type { TemplatePart } from '../routes.ts';

/** Names the parts of a template in their order: "Đánh giá chung, kết quả theo lĩnh vực, …". */
export function usePartNames(): (parts: readonly TemplatePart[]) => string {
  const { locale } = useLocale();
  return (parts) =>
    parts
      .map(({ part }) => partNames[part][locale])
      .map((name, at) => (at === 0 ? name : name.slice(0, 1).toLocaleLowerCase(locale) + name.slice(1)))
      .join(', ');
}
