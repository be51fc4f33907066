import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconEye, IconEyeOff, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { useFieldChanges, type BrandFields, type CustomField, type FieldKind } from './field-queries';
import { fieldKindWord } from './field-words';

const KINDS: FieldKind[] = ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'MULTI_CHOICE', 'URL'];

type Props = {
  brandId: string;
  fields: BrandFields;
  /** The field that is changed; a new one without. */
  field?: CustomField;
  onClose: () => void;
};

/** A choice while it is typed; the key tells rows apart that are not kept yet. */
type Draft = { key: number; id?: string; name: string; retired: boolean };

/** What a field is called and what it offers. */
export function FieldForm({ brandId, fields, field, onClose }: Props) {
  const { define, change } = useFieldChanges(brandId);
  const [name, setName] = useState(field?.name ?? '');
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'TEXT');
  const [unit, setUnit] = useState(field?.unit ?? '');
  const [choices, setChoices] = useState<Draft[]>(() => beginning(field));
  const chosen = kind === 'CHOICE' || kind === 'MULTI_CHOICE';
  const save = () => {
    const named = choices.filter((choice) => choice.id || choice.name.trim());
    const rest = { version: fields.version, name, ...(kind === 'NUMBER' && { unit }) };
    if (field) {
      change.mutate(
        {
          ...rest,
          fieldId: field.id,
          retired: field.retired,
          choices: named.map(({ id, name, retired }) => ({ ...(id && { id }), name, retired })),
        },
        { onSuccess: onClose },
      );
    } else {
      define.mutate(
        { ...rest, kind, ...(chosen && { choices: named.map((choice) => choice.name) }) },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog onClose={onClose} title={field ? t`Change the field ${field.name}` : t`New field`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack>
          <TextInput
            label={t`Name`}
            description={field && t`Values stay when it is called otherwise.`}
            required
            data-autofocus
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {field ? (
            <Text size="sm" c="dimmed">
              {t`Kind: ${fieldKindWord(kind)}. It cannot change any more: values of one kind are none of another. Define another field and retire this one.`}
            </Text>
          ) : (
            <NativeSelect
              label={t`Kind`}
              description={t`Holds for good.`}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as FieldKind)}
              data={KINDS.map((value) => ({ value, label: fieldKindWord(value) }))}
            />
          )}
          {kind === 'NUMBER' && (
            <TextInput
              label={t`Unit`}
              description={t`What is counted: cm, kg, boxes. May stay empty.`}
              maxLength={20}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
            />
          )}
          {chosen && <ChoiceLines choices={choices} onChange={setChoices} />}
          <ProblemNote problem={field ? change.error : define.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={define.isPending || change.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function beginning(field: CustomField | undefined): Draft[] {
  const kept = (field?.choices ?? []).map((choice, key) => ({ ...choice, key }));
  return kept.length > 0 ? kept : [0, 1].map((key) => ({ key, name: '', retired: false }));
}

type LinesProps = { choices: Draft[]; onChange: (choices: Draft[]) => void };

/** The choices in their order; one that is kept is retired and never vanishes, because people may have it. */
function ChoiceLines({ choices, onChange }: LinesProps) {
  const change = (key: number, part: Partial<Draft>) =>
    onChange(choices.map((choice) => (choice.key === key ? { ...choice, ...part } : choice)));
  const move = (index: number, by: 1 | -1) => {
    const next = [...choices];
    const [one] = next.splice(index, 1);
    next.splice(index + by, 0, one!);
    onChange(next);
  };
  return (
    <div role="group" aria-label={t`Choices`}>
      <Text fw={500} size="sm">
        <Trans>Choices</Trans>
      </Text>
      <Stack gap={6} mt={4}>
        {choices.map((choice, index) => {
          const number = index + 1;
          const called = choice.name || t`choice ${number}`;
          return (
            <Group key={choice.key} gap={4} wrap="nowrap">
              <TextInput
                style={{ flex: 1 }}
                aria-label={t`Choice ${number}`}
                maxLength={80}
                value={choice.name}
                rightSection={choice.retired ? <IconEyeOff size={16} aria-label={t`retired`} /> : undefined}
                onChange={(event) => change(choice.key, { name: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t`Move ${called} up`}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t`Move ${called} down`}
                disabled={index === choices.length - 1}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              {choice.id ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={choice.retired ? t`Offer ${called} again` : t`Retire ${called}`}
                  onClick={() => change(choice.key, { retired: !choice.retired })}
                >
                  {choice.retired ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
                </ActionIcon>
              ) : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t`Remove ${called}`}
                  onClick={() => onChange(choices.filter((one) => one.key !== choice.key))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          );
        })}
      </Stack>
      <Button
        mt={6}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() =>
          onChange([
            ...choices,
            { key: Math.max(-1, ...choices.map((choice) => choice.key)) + 1, name: '', retired: false },
          ])
        }
      >
        <Trans>One more choice</Trans>
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        <Trans>A retired choice is no longer offered; whoever has it keeps it.</Trans>
      </Text>
    </div>
  );
}
