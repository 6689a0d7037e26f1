export { PlansPage as default } from '@thucthi/targets/web';
