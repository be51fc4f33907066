import { Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { components } from '@/api/schema';
import { Fact, Facts } from '@/design/facts';
import { exactDate } from '@/design/words';
import classes from './collaborations.module.css';

type Signature = components['schemas']['SignatureView'];
type Props = { label: string; signature: Signature };

/** Who signed, when, and what proves it. */
export function EvidenceFacts({ label, signature }: Props) {
  return (
    <Stack gap={4}>
      <Text>
        <strong>{label}</strong> · {methodWords(signature)} · {exactDate(signature.at)}
      </Text>
      <details>
        <summary>
          <Trans>Evidence</Trans>
        </summary>
        <Facts>
          <Print label={t`Signed file (sha-256)`}>{signature.sha256}</Print>
          {signature.documentSha256 && (
            <Print label={t`File that was read (sha-256)`}>{signature.documentSha256}</Print>
          )}
          {signature.termsFingerprint && <Print label={t`Terms (sha-256)`}>{signature.termsFingerprint}</Print>}
          {signature.consentWording && <Print label={t`Consent wording`}>{signature.consentWording}</Print>}
          {signature.ipHash && <Print label={t`Network address (hash)`}>{signature.ipHash}</Print>}
          {signature.userAgent && <Print label={t`Device`}>{signature.userAgent}</Print>}
        </Facts>
        {signature.method !== 'TYPED' && (
          <Text size="sm" mt="xs">
            <Trans>An uploaded file is an image of a signature, not an electronic signature.</Trans>
          </Text>
        )}
      </details>
    </Stack>
  );
}

function Print({ label, children }: { label: string; children: string }) {
  return (
    <Fact label={label}>
      <span className={classes.fingerprint}>{children}</span>
    </Fact>
  );
}

function methodWords(signature: Signature): string {
  const name = signature.name ?? '';
  switch (signature.method) {
    case 'TYPED':
      return signature.capacity ? t`signed by ${name}, ${signature.capacity}` : t`signed by ${name} in the portal`;
    case 'UPLOADED':
      return t`signed file sent by the partner`;
    case 'UPLOADED_BY_BRAND':
      return t`signed file brought by the brand`;
  }
}
