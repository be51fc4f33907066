import { Button } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { FindingView } from './content-queries';
import classes from './caption-text.module.css';

type Props = { caption: string; fold?: number; findings?: FindingView[] };
type Mark = { at: number; findings: FindingView[] };

/** A caption longer than this is shown in part until one asks for the rest. */
const LONG = 900;
const SHOWN_OF_LONG = 600;

/**
 * The caption as the network shows it: what the checks found is highlighted, a line marks where "more" begins. A very
 * long one is folded and says what the rest holds.
 */
export function CaptionText({ caption, fold, findings = [] }: Props) {
  const [whole, setWhole] = useState(false);
  const foldAt = fold === undefined ? undefined : betweenWords(caption, [...caption].slice(0, fold).join('').length);
  const isCut = foldAt !== undefined && foldAt < caption.length;
  const isLong = caption.length > LONG;
  const shown = isLong && !whole ? caption.slice(0, betweenWords(caption, SHOWN_OF_LONG)) : caption;
  const below = findings.filter(({ span, verdict }) => span && span.to > shown.length && verdict !== 'PASS').length;
  const parts = cut(shown, findings, isCut ? foldAt : undefined);
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
      {isLong && (
        <div className={classes.rest}>
          <Button variant="default" size="compact-sm" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole
              ? t`Fold the caption`
              : t`Show the whole caption (${plural(caption.length, { one: '# character', other: '# characters' })})`}
          </Button>
          {!whole && below > 0 && (
            <span className={classes.below}>
              {plural(below, { one: '# finding in what follows', other: '# findings in what follows' })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

/** The place at or before this one where no word is torn; the place itself when there is no gap to fall back to. */
export function betweenWords(text: string, at: number): number {
  if (at >= text.length || /\s/.test(text[at]!) || /\s/.test(text[at - 1] ?? ' ')) {
    return at;
  }
  const gap = text.slice(0, at).search(/\s\S*$/);
  return gap < 0 ? at : gap + 1;
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
