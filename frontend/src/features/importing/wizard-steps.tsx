import { t } from '@lingui/core/macro';
import classes from './wizard-steps.module.css';

const STEPS = ['file', 'mapping', 'preview', 'run', 'result'] as const;
export type Step = (typeof STEPS)[number];

function words(step: Step): string {
  switch (step) {
    case 'file':
      return t`File`;
    case 'mapping':
      return t`Columns`;
    case 'preview':
      return t`Preview`;
    case 'run':
      return t`Import`;
    case 'result':
      return t`Result`;
    default:
      return step satisfies never;
  }
}

/** Where in the wizard one is. */
export function WizardSteps({ at }: { at: Step }) {
  const now = STEPS.indexOf(at);
  return (
    <ol className={classes.steps} aria-label={t`Steps`}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-done={index < now || undefined}
          aria-current={step === at ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <span className={classes.word}>{words(step)}</span>
        </li>
      ))}
    </ol>
  );
}
