import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { useFormChanges, type CampaignForm, type FormPlan, type FormQuestion } from './application-queries';
import { questionWord } from './application-words';

type Props = { brandId: string; campaignId: string; form: CampaignForm['form']; onClose: () => void };

const QUESTIONS: FormQuestion[] = ['ACCOUNTS', 'COUNTRY', 'AVAILABILITY', 'RATE', 'MOTIVATION'];
const NEW: FormPlan = {
  fr: { title: '', welcome: '' },
  en: { title: '', welcome: '' },
  questions: ['ACCOUNTS', 'COUNTRY', 'MOTIVATION'],
  adultsOnly: true,
};

/** What the public page says and asks. */
export function FormEditor({ brandId, campaignId, form, onClose }: Props) {
  const [plan, setPlan] = useState(form?.plan ?? NEW);
  const { write } = useFormChanges(brandId, campaignId);
  const tell = (part: Partial<FormPlan>) => setPlan({ ...plan, ...part });
  return (
    <Dialog onClose={onClose} size="lg" title={form ? t`Change the form` : t`Open a form`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate({ version: form?.version ?? 0, plan }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <TextInput
            label={t`Title in French`}
            data-autofocus
            maxLength={120}
            value={plan.fr.title}
            onChange={(event) => tell({ fr: { ...plan.fr, title: event.currentTarget.value } })}
          />
          <Textarea
            label={t`Welcome in French`}
            autosize
            minRows={2}
            maxLength={2000}
            value={plan.fr.welcome}
            onChange={(event) => tell({ fr: { ...plan.fr, welcome: event.currentTarget.value } })}
          />
          <TextInput
            label={t`Title in English`}
            description={t`Left empty, both languages show the same words`}
            maxLength={120}
            value={plan.en.title}
            onChange={(event) => tell({ en: { ...plan.en, title: event.currentTarget.value } })}
          />
          <Textarea
            label={t`Welcome in English`}
            autosize
            minRows={2}
            maxLength={2000}
            value={plan.en.welcome}
            onChange={(event) => tell({ en: { ...plan.en, welcome: event.currentTarget.value } })}
          />
          <Checkbox.Group
            label={t`What do you ask for, besides name and e-mail?`}
            description={t`Ask only for what you need to decide.`}
            value={plan.questions}
            onChange={(questions) => tell({ questions: questions })}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
              {QUESTIONS.map((question) => (
                <Checkbox key={question} value={question} label={questionWord(question)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Checkbox
            label={t`Adults only: ask to confirm 18 or older`}
            checked={plan.adultsOnly}
            onChange={(event) => tell({ adultsOnly: event.currentTarget.checked })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <DayField
              label={t`Open until (optional)`}
              value={plan.openUntil}
              onChange={(openUntil) => tell({ openUntil })}
            />
            <NumberInput
              label={t`At most so many applications (optional)`}
              min={1}
              max={100_000}
              allowDecimal={false}
              value={plan.most ?? ''}
              onChange={(most) => tell({ most: most === '' ? undefined : Number(most) })}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            <Trans>
              The page adds the data notice in your brand's name and asks for agreement; neither can be edited here.
            </Trans>
          </Text>
          <ProblemNote problem={write.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={write.isPending}>
              {form ? <Trans>Save</Trans> : <Trans>Open the form</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
