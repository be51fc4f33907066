import { createFileRoute, notFound } from '@tanstack/react-router';
import { Administration, type AdministrationTab } from '@/features/identity/administration';

const TABS: AdministrationTab[] = ['people', 'brands', 'journal'];

export const Route = createFileRoute('/_team/admin')({
  validateSearch: (search): { tab?: AdministrationTab } => {
    const tab = TABS.find((one) => one === search.tab);
    return tab ? { tab } : {};
  },
  beforeLoad: ({ context: { session } }) => {
    if (!session.admin) {
      throw notFound();
    }
  },
  component: Page,
});

function Page() {
  const { tab = 'people' } = Route.useSearch();
  const navigate = Route.useNavigate();
  return <Administration tab={tab} onTab={(chosen) => void navigate({ search: { tab: chosen } })} />;
}
