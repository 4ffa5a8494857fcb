import { useParams } from '@tanstack/react-router';
import { BodyPage as Body } from '../../features/identity/bodies/body-page.js';
import { RulesCard } from '../../features/rules/rules-card.js';

export function BodyPage() {
  const { bodyId } = useParams({ from: '/signed-in/frame/organisation/bodies/$bodyId' });
  return <Body key={bodyId} bodyId={bodyId} rules={<RulesCard bodyId={bodyId} />} />;
}
