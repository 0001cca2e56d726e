import { serve } from './serve.ts';
import { createDirectory } from '../src/tasks/directory/directory.ts';
import { createEnvironment } from './environment.ts';

serve(createDirectory(await createEnvironment()));
