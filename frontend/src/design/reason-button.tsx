import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ComponentProps, ReactNode } from 'react';
import { ReasonDialog } from './reason-dialog';

type Props = Omit<ComponentProps<typeof ReasonDialog>, 'children' | 'onClose'> & {
  children: ReactNode;
  button?: ButtonProps;
  /** Whether it may be asked now; a reason that is being typed stays when it no longer may, and hears the refusal. */
  offered?: boolean;
};

/** For what needs its reason in words before it is done. */
export function ReasonButton({ children, button, offered = true, ...asked }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      {offered && (
        <Button variant="default" {...button} onClick={open}>
          {children}
        </Button>
      )}
      {opened && <ReasonDialog {...asked} onClose={close} />}
    </>
  );
}
