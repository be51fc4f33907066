import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ComponentProps, ReactNode } from 'react';
import { ReasonDialog } from './reason-dialog';

type Props = Omit<ComponentProps<typeof ReasonDialog>, 'children' | 'onClose'> & {
  children: ReactNode;
  button?: ButtonProps;
};

/** For what needs its reason in words before it is done. */
export function ReasonButton({ children, button, ...asked }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      {opened && <ReasonDialog {...asked} onClose={close} />}
    </>
  );
}
