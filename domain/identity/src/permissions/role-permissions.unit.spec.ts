import { ROLES } from '@skillhub/domain/contracts';
import { PERMISSIONS } from './permission';
import { isAllowed, ROLE_PERMISSIONS } from './role-permissions';

describe('who may do what', () => {
  it('denies what nobody granted', () => {
    expect(isAllowed('sales', 'operations.manage')).toBe(false);
    expect(isAllowed('sales', 'no.such.permission')).toBe(false);
    expect(isAllowed('stranger' as 'sales', 'sales.read')).toBe(false);
  });

  it('keeps costs and margins from sellers and data people', () => {
    const mayReadCosts = ROLES.filter((role) => isAllowed(role, 'finance.costs.read'));
    expect(mayReadCosts).toEqual(['admin', 'executive', 'finance']);
  });

  it('gives outside roles nothing of the internal space', () => {
    for (const role of ['client_admin', 'client_member', 'subcontractor', 'learner'] as const) {
      expect(PERMISSIONS.filter((permission) => isAllowed(role, permission))).toEqual([]);
    }
  });

  it('lets only an administrator erase people and manage accounts', () => {
    for (const permission of ['sales.erase', 'identity.manage'] as const) {
      expect(ROLES.filter((role) => isAllowed(role, permission))).toEqual(['admin']);
    }
  });

  it('names only known permissions, each once', () => {
    for (const granted of Object.values(ROLE_PERMISSIONS)) {
      expect(new Set(granted).size).toBe(granted.length);
      expect(PERMISSIONS).toEqual(expect.arrayContaining([...granted]));
    }
  });
});
