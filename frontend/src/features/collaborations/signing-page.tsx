import { Alert, Anchor, Button, Checkbox, Divider, Group, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { components } from '@/api/schema';
import { uploadFile } from '@/api/upload';
import { ErrorNote } from '@/design/error-note';
import { FileDrop } from '@/design/file-drop';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { ReasonButton } from '@/design/reason-button';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactDate } from '@/design/words';
import { myOfferAt } from './addresses';
import classes from './collaborations.module.css';
import { myContractQuery, useAnswer, useKeptMine, type Mine } from './portal-queries';
import { contractSaid } from './words';

type ContractToSign = components['schemas']['PortalContractView'];
type Block = components['schemas']['ContractBlock'];
type Props = { collaborationId: string };

/** Read to the end, tick, type the name, done. The text is here as words; the PDF is one press away. */
export function SigningPage({ collaborationId }: Props) {
  const found = useQuery(myContractQuery(collaborationId));
  if (found.isPending) {
    return <PageSkeleton />;
  }
  if (found.isLoadingError) {
    return <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />;
  }
  const contract = found.data;
  const said = contractSaid(contract.state);
  return (
    <Stack gap="lg">
      <PageHeader
        title={t`Contract`}
        above={
          <Anchor component={Link} to={myOfferAt(collaborationId)}>
            {contract.brandName} · {contract.campaignName}
          </Anchor>
        }
        beside={<StatusPill tone={said.tone}>{said.words}</StatusPill>}
      />
      <State contract={contract} />
      <Anchor href={`/api/portal/collaborations/${collaborationId}/contract/document`} download>
        <Group gap={4} component="span">
          <IconDownload size={18} aria-hidden />
          <Trans>Download the contract (PDF)</Trans>
        </Group>
      </Anchor>
      {contract.evidenceApart && (
        <Anchor href={`/api/portal/collaborations/${collaborationId}/contract/evidence`} download>
          <Group gap={4} component="span">
            <IconDownload size={18} aria-hidden />
            <Trans>Evidence of the brand’s signature (PDF)</Trans>
          </Group>
        </Anchor>
      )}
      <Reading key={contract.documentSha256} contract={contract} />
      <NotSigning contract={contract} />
    </Stack>
  );
}

function State({ contract }: { contract: ContractToSign }) {
  switch (contract.state) {
    case 'PARTNER_SIGNED':
    case 'IN_LEGAL_REVIEW':
      return (
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} role="status">
          <Trans>
            Signed on {exactDate(contract.signedAt ?? contract.since)}. {contract.brandName} reads it and signs in turn;
            until then it is an agreement in principle.
          </Trans>
        </Alert>
      );
    case 'IN_FORCE':
      return (
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
          <Trans>Signed by both and in force since {exactDate(contract.since)}.</Trans>
        </Alert>
      );
    case 'RETURNED':
      return (
        <Alert color="yellow" variant="light" title={t`To be corrected`}>
          {contract.reason} <Trans>The right version follows; nothing else changes.</Trans>
        </Alert>
      );
    case 'REFUSED':
    case 'WITHDRAWN':
      return (
        <Alert color="gray" variant="light">
          {contract.reason}
        </Alert>
      );
    case 'DRAFTED':
    case 'SENT':
      return null;
  }
}

function Reading({ contract }: { contract: ContractToSign }) {
  const end = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState(false);
  useEffect(() => {
    const mark = end.current;
    if (!mark) {
      return;
    }
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) {
        setRead(true);
      }
    });
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, []);
  return (
    <>
      <article className={classes.paper} lang={contract.language.toLowerCase()}>
        {contract.blocks.map((block, index) => (
          <BlockText key={index} block={block} />
        ))}
      </article>
      <div ref={end} aria-hidden />
      {contract.actions.includes('SIGN') && <SignForm contract={contract} read={read} onRead={() => setRead(true)} />}
    </>
  );
}

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'TITLE':
      return (
        <Text fw={700} size="xl" mb="xs">
          {block.text}
        </Text>
      );
    case 'HEADING':
      return <h2>{block.text}</h2>;
    case 'ITEM':
      return <p className={classes.item}>{block.text}</p>;
    case 'PARAGRAPH':
      return <p>{block.text}</p>;
  }
}

type SignProps = { contract: ContractToSign; read: boolean; onRead: () => void };

function SignForm({ contract, read, onRead }: SignProps) {
  const answer = useAnswer(contract.id);
  const [consent, setConsent] = useState(false);
  const [name, setName] = useState('');
  return (
    <Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer.mutate({
            kind: 'contract/signature',
            body: {
              version: contract.version,
              documentSha256: contract.documentSha256,
              termsFingerprint: contract.termsFingerprint,
              readToTheEnd: read,
              consent,
              consentWording: contract.consentWording,
              name,
            },
          });
        }}
      >
        <Stack>
          <Text role="status" size="sm">
            {read ? <Trans>Read to the end.</Trans> : <Trans>Read to the end, then sign.</Trans>}
          </Text>
          {!read && (
            <Button variant="default" onClick={onRead}>
              <Trans>I have read it all, another way</Trans>
            </Button>
          )}
          <Checkbox
            size="md"
            label={contract.consentSentence}
            checked={consent}
            onChange={(event) => setConsent(event.currentTarget.checked)}
          />
          <TextInput
            size="md"
            label={t`First and last name`}
            description={t`As in the contract: ${contract.signatory}`}
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ProblemNote problem={answer.error} />
          <Button
            type="submit"
            size="md"
            fullWidth
            loading={answer.isPending}
            disabled={!read || !consent || !name.trim()}
          >
            <Trans>I sign</Trans>
          </Button>
        </Stack>
      </form>
      <Divider label={t`or`} />
      <BringSigned contract={contract} />
    </Stack>
  );
}

/** Beside the text, not in it: a reason that is being typed stays when another version of the contract comes. */
function NotSigning({ contract }: { contract: ContractToSign }) {
  const refusal = useAnswer(contract.id);
  return (
    <ReasonButton
      offered={contract.actions.includes('REFUSE_CONTRACT')}
      button={{ variant: 'subtle', fullWidth: true }}
      title={t`Not sign?`}
      consequence={<Trans>{contract.brandName} is told why and may send another version.</Trans>}
      label={t`Why`}
      confirm={t`I do not sign`}
      dangerous
      about={contract.version}
      onReason={(reason, version) => refusal.mutateAsync({ kind: 'contract/refusal', body: { version, reason } })}
    >
      <Trans>I do not sign</Trans>
    </ReasonButton>
  );
}

function BringSigned({ contract }: { contract: ContractToSign }) {
  const kept = useKeptMine(contract.id);
  const [progress, setProgress] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const bring = async (file: File) => {
    setProblem(undefined);
    setProgress(0);
    try {
      const { done } = uploadFile<Mine>(
        `/api/portal/collaborations/${contract.id}/contract/signed-file`,
        file,
        setProgress,
        {
          version: String(contract.version),
        },
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
        label={t`Send a signed PDF instead`}
        hint={t`PDF, 20 MB at most.`}
        accept="application/pdf"
        progress={progress}
        onFile={(file) => void bring(file)}
      />
      <ProblemNote problem={problem} />
    </Stack>
  );
}
