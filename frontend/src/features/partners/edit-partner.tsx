import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  MultiSelect,
  Select,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { useTypedOver } from '@/design/use-typed-over';
import { ContactsField } from './contacts-field';
import { countries, languages } from './countries';
import { EditAgency } from './edit-agency';
import { useSuggestions } from './facet-queries';
import { FieldFacts } from './field-facts';
import { draftsOf, FieldInputs, toldOf } from './field-inputs';
import { fieldsQuery, shownFields, useFillOver } from './field-queries';
import { Overtaken } from './overtaken';
import { agenciesQuery, teamQuery, useKept, usePartnerChanges, type PartnerView } from './partner-queries';
import { kindWord } from './partner-words';
import { RatesField } from './rates-field';
import { SheetFacts, sheetOf } from './sheet-facts';
import { TheirWords } from './their-words';

type Props = { brandId: string; partner: PartnerView; onClose: () => void };

/** The whole sheet of a partner; nothing is kept until it is saved. */
export function EditPartner({ brandId, partner, onClose }: Props) {
  const { edit } = usePartnerChanges(brandId, partner.id);
  const { data: team } = useQuery(teamQuery(brandId));
  const { data: agencies } = useQuery(agenciesQuery(brandId));
  const categories = useSuggestions(brandId, 'CATEGORY');
  const tags = useSuggestions(brandId, 'TAG');
  const { data: ownFields } = useQuery(fieldsQuery(brandId));
  const fields = shownFields(ownFields);
  const fill = useFillOver(brandId, partner.id);
  const kept = useKept(brandId);
  const known = draftsOf(fields, partner.fields);
  const own = useTypedOver(known);
  const told = toldOf(fields, known, own.shown);
  const typed = useTypedOver(sheetOf(partner));
  const { shown: sheet, type: change } = typed;
  const [newAgency, setNewAgency] = useState(false);
  const save = async () => {
    let now: PartnerView = partner;
    if (told.length > 0) {
      const isStill = (there: PartnerView) => own.isStill(draftsOf(fields, there.fields));
      now = await fill.mutateAsync({ version: isStill(now) ? now.version : undefined, values: told, isStill });
      kept(now);
      own.see(draftsOf(fields, now.fields));
    }
    if (Object.keys(typed.typed).length > 0) {
      const isStill = (there: PartnerView) => typed.isStill(sheetOf(there));
      await edit.mutateAsync({
        version: isStill(now) ? now.version : undefined,
        isStill,
        sheetOn: (there = now) => ({ ...sheetOf(there), ...typed.typed }),
      });
    }
    onClose();
  };
  const overtaken = [fill.error, edit.error].find((problem) => problem instanceof Overtaken)?.now;
  return (
    <Dialog onClose={onClose} size="xl" title={t`Edit ${partner.displayName}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save().catch((problem: unknown) => {
            if (problem instanceof Overtaken) {
              own.see(draftsOf(fields, problem.now.fields));
              typed.see(sheetOf(problem.now));
            }
          });
        }}
      >
        <Stack>
          <TextInput
            label={t`Name`}
            required
            data-autofocus
            maxLength={160}
            value={sheet.displayName}
            onChange={(event) => change({ displayName: event.currentTarget.value })}
          />
          <Checkbox.Group label={t`Kind`} value={sheet.kinds} onChange={(kinds) => change({ kinds: kinds })}>
            <Group mt={6}>
              {(['INFLUENCER', 'AMBASSADOR'] as const).map((kind) => (
                <Checkbox key={kind} value={kind} label={kindWord(kind)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group grow align="flex-start">
            <Select
              label={t`Country`}
              searchable
              clearable
              value={sheet.country ?? null}
              onChange={(country) => change({ country: country ?? undefined })}
              data={countries()}
            />
            <Select
              label={t`Country of the audience`}
              searchable
              clearable
              value={sheet.audienceCountry ?? null}
              onChange={(country) => change({ audienceCountry: country ?? undefined })}
              data={countries()}
            />
          </Group>
          <MultiSelect
            label={t`Languages`}
            searchable
            value={sheet.languages}
            onChange={(spoken) => change({ languages: spoken })}
            data={languages(sheet.languages)}
          />
          <Textarea
            label={t`In a few words`}
            autosize
            minRows={2}
            maxLength={4000}
            value={sheet.bio ?? ''}
            onChange={(event) => change({ bio: event.currentTarget.value })}
          />
          <TagsInput
            label={t`Categories`}
            value={sheet.categories}
            onChange={(categories) => change({ categories })}
            {...categories}
          />
          <TagsInput label={t`Tags`} value={sheet.tags} onChange={(tags) => change({ tags })} {...tags} />
          <Group grow align="flex-end">
            <Select
              label={t`Followed up by`}
              clearable
              value={sheet.ownerId ?? null}
              onChange={(ownerId) => change({ ownerId: ownerId ?? undefined })}
              data={(team?.items ?? []).map((member) => ({ value: member.id, label: member.name }))}
            />
            <Select
              label={t`Agent or agency`}
              clearable
              searchable
              value={sheet.agencyId ?? null}
              onChange={(agencyId) => change({ agencyId: agencyId ?? undefined })}
              data={(agencies?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))}
              nothingFoundMessage={t`Nothing by this name`}
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="subtle" size="compact-sm" onClick={() => setNewAgency(true)}>
              <Trans>New agency</Trans>
            </Button>
          </Group>
          <ContactsField value={sheet.contacts} onChange={(contacts) => change({ contacts })} />
          <RatesField value={sheet.rates} onChange={(rates) => change({ rates })} />
          {fields.length > 0 && (
            <Fieldset legend={t`Our fields`}>
              <Stack>
                <FieldInputs fields={fields} drafts={own.shown} onChange={own.type} />
              </Stack>
            </Fieldset>
          )}
          {overtaken ? (
            <TheirWords>
              <SheetFacts parts={Object.keys(typed.typed)} partner={overtaken} />
              <FieldFacts fields={fields.filter(({ id }) => id in own.typed)} values={overtaken.fields} />
            </TheirWords>
          ) : (
            <ProblemNote problem={fill.error ?? edit.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={edit.isPending || fill.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
      {newAgency && (
        <EditAgency
          brandId={brandId}
          onClose={() => setNewAgency(false)}
          onSaved={(agency) => change({ agencyId: agency.id })}
        />
      )}
    </Dialog>
  );
}
