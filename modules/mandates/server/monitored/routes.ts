import { route, type Route } from '@thucthi/platform';
import {
  listMonitoredFiles,
  monitoredFileReaders,
  monitoredFilesDoor,
  openMonitoredFile,
  readMonitoredFile,
  stepMonitoredFile,
} from '../../contract.ts';
import { openMonitoredFileOf, stepMonitoredFileOf } from './keep-files.ts';
import { listMonitoredFilesOf, monitoredFileReadersOf, monitoredFilesDoorOf } from './list-files.ts';
import { showMonitoredFile } from './show-file.ts';

/** The register of monitored files. */
export const monitoredRoutes = (): Route[] => [
  route(monitoredFilesDoor, (call) => monitoredFilesDoorOf(call, call.query)),
  route(listMonitoredFiles, (call) => listMonitoredFilesOf(call, call.query)),
  route(readMonitoredFile, (call) => showMonitoredFile(call, { ...call.params, ...call.query })),
  route(monitoredFileReaders, (call) => monitoredFileReadersOf(call)),
  route(openMonitoredFile, (call) => openMonitoredFileOf(call, call.body)),
  route(stepMonitoredFile, (call) => stepMonitoredFileOf(call, call.params.id, call.body)),
];
