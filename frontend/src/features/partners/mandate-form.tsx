import { Button, Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { Dialog } from '@/design/dialog';
import { today } from '@/design/local-day';
import { ProblemNote } from '@/design/problem-note';
import { useCastingChanges } from './casting-queries';
import { POWERS, powerWord, type MandatePower, type MandateView } from './casting-words';
import { agenciesQuery } from './partner-queries';

type Props = {
  brandId: string;
  partner: { id: string; version: number; displayName: string };
  agencyId?: string;
  mandate?: MandateView;
  onClose: () => void;
};

/** What an agency may do for a talent, from when to when, and who is paid. */
export function MandateForm({ brandId, partner, agencyId, mandate, onClose }: Props) {
  const { keepMandate, removeMandate } = useCastingChanges(brandId, partner.id);
  const { data: agencies } = useQuery(agenciesQuery(brandId));
  const [agency, setAgency] = useState(mandate?.agencyId ?? agencyId ?? null);
  const [powers, setPowers] = useState<MandatePower[]>(mandate?.powers ?? ['NEGOTIATE']);
  const [from, setFrom] = useState<string | undefined>(mandate?.from ?? today());
  const [until, setUntil] = useState(mandate?.until);
  const [paid, setPaid] = useState(mandate?.paid ?? 'TALENT');
  const [seen, setSeen] = useState(mandate?.seen ?? '');
  const name = partner.displayName;
  return (
    <Dialog onClose={onClose} title={mandate ? t`Mandate for ${name}` : t`New mandate for ${name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (agency && from) {
            keepMandate.mutate(
              { id: mandate?.id, version: partner.version, agencyId: agency, powers, from, until, paid, seen },
              { onSuccess: onClose },
            );
          }
        }}
      >
        <Stack>
          <Select
            label={t`Agency`}
            required
            allowDeselect={false}
            value={agency}
            onChange={setAgency}
            data={(agencies?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
          />
          <Checkbox.Group label={t`It may`} value={powers} onChange={setPowers}>
            <Group mt={6}>
              {POWERS.map((power) => (
                <Checkbox key={power} value={power} label={powerWord(power)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group grow gap={8} align="flex-start">
            <DayField label={t`From`} required value={from} onChange={setFrom} />
            <DayField
              label={t`Until`}
              description={t`Left empty: until further notice`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={until}
              onChange={setUntil}
            />
          </Group>
          <Radio.Group label={t`Who is paid`} value={paid} onChange={setPaid}>
            <Group mt={6}>
              <Radio value="TALENT" label={name} />
              <Radio value="AGENCY" label={t`The agency`} />
            </Group>
          </Radio.Group>
          <TextInput
            label={t`Seen`}
            description={t`Where there is no file: “seen on paper, on 3 March”`}
            maxLength={200}
            value={seen}
            onChange={(event) => setSeen(event.currentTarget.value)}
          />
          <ProblemNote problem={keepMandate.error ?? removeMandate.error} />
          <Group justify="flex-end" gap={8}>
            {mandate && (
              <Button
                variant="subtle"
                color="gray"
                loading={removeMandate.isPending}
                onClick={() =>
                  removeMandate.mutate({ id: mandate.id, version: partner.version }, { onSuccess: onClose })
                }
              >
                <Trans>Written down by mistake</Trans>
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={keepMandate.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
