import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { FindingView } from './content-queries';
import classes from './caption-text.module.css';

type Props = { caption: string; fold?: number; findings?: FindingView[] };
type Mark = { at: number; findings: FindingView[] };

/** The caption as the network shows it: what the checks found is highlighted, a line marks where "more" begins. */
export function CaptionText({ caption, fold, findings = [] }: Props) {
  const foldAt = fold === undefined ? undefined : [...caption].slice(0, fold).join('').length;
  const isCut = foldAt !== undefined && foldAt < caption.length;
  const parts = cut(caption, findings, isCut ? foldAt : undefined);
  return (
    <div className={classes.caption} lang="">
      {parts.map((part) => {
        const marked = part.mark.findings[0];
        const words = marked ? (
          <mark className={classes.mark} data-verdict={marked.waived ? 'NA' : marked.verdict}>
            {part.text}
          </mark>
        ) : (
          part.text
        );
        return (
          <span key={part.mark.at}>
            {isCut && part.mark.at === foldAt && (
              <span className={classes.fold} role="note" aria-label={t`Below: only after “more”`}>
                <Trans>… more</Trans>
              </span>
            )}
            {words}
          </span>
        );
      })}
    </div>
  );
}

function cut(caption: string, findings: FindingView[], fold?: number): { text: string; mark: Mark }[] {
  const spans = findings.filter((finding) => finding.span && finding.span.to > finding.span.from);
  const borders = new Set([0, caption.length]);
  for (const { span } of spans) {
    borders.add(Math.min(span!.from, caption.length));
    borders.add(Math.min(span!.to, caption.length));
  }
  if (fold !== undefined) {
    borders.add(fold);
  }
  const sorted = [...borders].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1]!;
    const here = spans.filter(({ span }) => span!.from <= from && span!.to >= to).sort(strictestFirst);
    return { text: caption.slice(from, to), mark: { at: from, findings: here } };
  });
}

const STRICTNESS: Record<FindingView['verdict'], number> = { FAIL: 0, REVIEW: 1, PASS: 2, NA: 3 };
const strictestFirst = (one: FindingView, other: FindingView) => STRICTNESS[one.verdict] - STRICTNESS[other.verdict];
