import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Fieldset,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { uploadFile } from '@/api/upload';
import { DateText } from '@/design/date-text';
import { FileDrop } from '@/design/file-drop';
import { ProblemNote } from '@/design/problem-note';
import { ReasonButton } from '@/design/reason-button';
import { StatusPill } from '@/design/status-pill';
import { reviewAt } from './addresses';
import { useKept, useStep } from './collaboration-queries';
import { EvidenceFacts } from './evidence-facts';
import { PartyFields } from './party-fields';
import { contractSaid, type Collaboration, type Contract, type Party } from './words';

type Props = { slug: string; brandId: string; known: Collaboration };

/** The contracts made from the agreed terms, the latest first, and what may be done with it now. */
export function ContractSection({ slug, brandId, known }: Props) {
  const latest = known.contracts.at(-1);
  const may = (action: Collaboration['actions'][number]) => known.actions.includes(action);
  if (!latest && !may('DRAFT_CONTRACT')) {
    return null;
  }
  return (
    <Paper p="lg" withBorder>
      <Stack>
        <Title order={2} size="h3">
          <Trans>Contract</Trans>
        </Title>
        {[...known.contracts].reverse().map((contract) => (
          <ContractCard
            key={contract.number}
            slug={slug}
            brandId={brandId}
            known={known}
            contract={contract}
            isLatest={contract === latest}
          />
        ))}
        {may('DRAFT_CONTRACT') && <DraftForm key={known.contracts.length} brandId={brandId} known={known} />}
      </Stack>
    </Paper>
  );
}

type CardProps = Props & { contract: Contract; isLatest: boolean };

function ContractCard({ slug, brandId, known, contract, isLatest }: CardProps) {
  const step = useStep(brandId, known.id);
  const ending = useStep(brandId, known.id);
  const said = contractSaid(contract.state);
  const files = `/api/brands/${brandId}/collaborations/${known.id}/contracts/${contract.number}`;
  const may = (action: Collaboration['actions'][number]) => isLatest && known.actions.includes(action);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Group gap="xs">
          <Text fw={600}>
            <Trans>Contract no. {contract.number}</Trans>
          </Text>
          <StatusPill tone={said.tone}>{said.words}</StatusPill>
          <Text size="sm" c="dimmed" component="span">
            <DateText at={contract.since} />
          </Text>
        </Group>
        <Group gap="sm">
          <Anchor href={`${files}/document`} target="_blank" rel="noreferrer">
            <Group gap={4} component="span">
              <IconFileText size={18} aria-hidden />
              <Trans>Document (PDF)</Trans>
            </Group>
          </Anchor>
          {contract.partnerSignature && (
            <Anchor href={`${files}/signed`} target="_blank" rel="noreferrer">
              <Trans>Signed file (PDF)</Trans>
            </Anchor>
          )}
          {contract.evidenceApart && (
            <Anchor href={`${files}/evidence`} target="_blank" rel="noreferrer">
              <Trans>Evidence of the brand’s signature (PDF)</Trans>
            </Anchor>
          )}
        </Group>
      </Group>
      {contract.reason && (
        <Alert color="yellow" variant="light">
          {contract.reason}
        </Alert>
      )}
      {contract.state === 'SENT' && isLatest && (
        <Text>
          <Trans>The contract is with {known.partnerName}, in the portal. The brand signs last.</Trans>
        </Text>
      )}
      {contract.state === 'PARTNER_SIGNED' && (
        <Text role="status">
          <Trans>Signed. The text of the signed file is being read…</Trans>
        </Text>
      )}
      {contract.partnerSignature && <EvidenceFacts label={t`Partner`} signature={contract.partnerSignature} />}
      {contract.verdict && (
        <Text>
          {contract.verdict.kind === 'IDENTICAL' ? (
            <Trans>Legal: the signed text is the agreed text.</Trans>
          ) : (
            <Trans>Legal: {contract.verdict.deviations.length} deviations accepted, each with its reason.</Trans>
          )}{' '}
          {contract.verdict.withoutLegal && <Trans>Decided without legal.</Trans>}
        </Text>
      )}
      {contract.brandSignature && <EvidenceFacts label={t`Brand`} signature={contract.brandSignature} />}
      <Group>
        {may('SEND_CONTRACT') && (
          <Button
            loading={step.isPending}
            onClick={() => step.mutate({ kind: 'contract/sending', body: { version: known.version } })}
          >
            <Trans>Send for signature</Trans>
          </Button>
        )}
        {isLatest && contract.partnerSignature && (
          <Button component={Link} to={reviewAt(slug, known.id)} variant={may('DECIDE') ? 'filled' : 'default'}>
            {may('DECIDE') ? <Trans>Compare and decide</Trans> : <Trans>Agreed and signed, side by side</Trans>}
          </Button>
        )}
        <ReasonButton
          offered={may('WITHDRAW_CONTRACT')}
          title={t`Withdraw the contract?`}
          consequence={<Trans>It can no longer be signed. Another one can be made from the same terms.</Trans>}
          label={t`Why`}
          confirm={t`Withdraw`}
          dangerous
          about={known.version}
          onReason={(reason, version) => ending.mutateAsync({ kind: 'contract/withdrawal', body: { version, reason } })}
        >
          <Trans>Withdraw</Trans>
        </ReasonButton>
      </Group>
      {may('BRING_PARTNER_FILE') && <BringFile brandId={brandId} known={known} />}
      {may('SIGN_FOR_BRAND') && <SignForBrand brandId={brandId} known={known} contract={contract} />}
      <ProblemNote problem={step.error} />
    </Stack>
  );
}

function BringFile({ brandId, known }: { brandId: string; known: Collaboration }) {
  const kept = useKept(brandId, known.id);
  const [progress, setProgress] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const bring = async (file: File) => {
    setProblem(undefined);
    setProgress(0);
    try {
      const { done } = uploadFile<Collaboration>(
        `/api/brands/${brandId}/collaborations/${known.id}/contract/partner-file`,
        file,
        setProgress,
        { version: String(known.version) },
      );
      await kept(await done);
    } catch (failure) {
      setProblem(failure);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Stack gap="xs">
      <FileDrop
        label={t`A file that the partner signed`}
        hint={t`PDF, 20 MB at most. It is marked as brought by you; nobody signs for a partner.`}
        accept="application/pdf"
        progress={progress}
        onFile={(file) => void bring(file)}
      />
      <ProblemNote problem={problem} />
    </Stack>
  );
}

function SignForBrand({ brandId, known, contract }: { brandId: string; known: Collaboration; contract: Contract }) {
  const session = useSession();
  const step = useStep(brandId, known.id);
  const [name, setName] = useState(session.name ?? '');
  const [capacity, setCapacity] = useState(session.title ?? '');
  const [mandated, setMandated] = useState(false);
  return (
    <Fieldset legend={t`Sign for ${contract.brand.legalName}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({
            kind: 'contract/brand-signature',
            body: {
              version: known.version,
              signedSha256: contract.partnerSignature?.sha256 ?? '',
              name,
              capacity,
              mandated,
            },
          });
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t`Name`}
              description={t`Yours, as on your account`}
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t`Capacity`}
              description={t`What lets you bind the brand`}
              required
              value={capacity}
              onChange={(event) => setCapacity(event.currentTarget.value)}
            />
          </SimpleGrid>
          <Checkbox
            label={t`I have read the signed file, I may bind ${contract.brand.legalName}, and my typed name is my signature.`}
            checked={mandated}
            onChange={(event) => setMandated(event.currentTarget.checked)}
          />
          <ProblemNote problem={step.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={step.isPending} disabled={!mandated}>
              <Trans>Sign for the brand</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Fieldset>
  );
}

const NOBODY: Party = { legalName: '', registration: '', address: '', email: '', taxResidence: 'FR', signatory: '' };

function DraftForm({ brandId, known }: { brandId: string; known: Collaboration }) {
  const step = useStep(brandId, known.id);
  const [brand, setBrand] = useState(known.brandParty ?? NOBODY);
  const [partner, setPartner] = useState(known.partnerParty ?? NOBODY);
  const [language, setLanguage] = useState<Contract['language']>('FR');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate({ kind: 'contracts', body: { version: known.version, language, brand, partner } });
      }}
    >
      <Stack>
        <Text>
          <Trans>
            The contract is made from the agreed terms and the released template. The law wants both parties named in
            full.
          </Trans>
        </Text>
        <Select
          label={t`Language of the contract`}
          maw={260}
          allowDeselect={false}
          data={[
            { value: 'FR', label: t`French` },
            { value: 'EN', label: t`English` },
          ]}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'EN' ? 'EN' : 'FR')}
        />
        <PartyFields legend={t`The advertiser`} party={brand} onChange={setBrand} />
        <PartyFields legend={t`The partner`} party={partner} onChange={setPartner} />
        <ProblemNote problem={step.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={step.isPending}>
            <Trans>Make the contract</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
