import { createImport } from '../src/tasks/import/import.ts';
import { createEnvironment } from './environment.ts';
import { serve } from './serve.ts';

serve(createImport(await createEnvironment()));
