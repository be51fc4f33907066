export { NetworkIcon } from '@/design/network-icon';
