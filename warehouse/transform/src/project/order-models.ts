import { ProjectError } from '../template/template';
import type { Model } from './project';

/**
 * Each model after everything that it refers to; equals in the order of their names, so that runs are repeatable.
 * @throws ProjectError when a reference has no model, or when models refer to each other in a circle (which is named)
 */
export function orderModels(models: readonly Model[]): Model[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  const ordered: Model[] = [];
  const done = new Set<string>();

  function visit(model: Model, path: readonly Model[]): void {
    if (done.has(model.name)) return;
    const start = path.indexOf(model);
    if (start >= 0) {
      const circle = [...path.slice(start), model].map((each) => each.name).join(' → ');
      throw new ProjectError(model.file, `models refer to each other in a circle: ${circle}`);
    }
    for (const ref of model.refs) {
      const upstream = byName.get(ref);
      if (upstream === undefined) throw new ProjectError(model.file, `there is no model "${ref}"`);
      visit(upstream, [...path, model]);
    }
    done.add(model.name);
    ordered.push(model);
  }
  for (const model of [...models].sort((a, b) => (a.name < b.name ? -1 : 1))) visit(model, []);
  return ordered;
}
