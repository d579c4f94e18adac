// Generated from generator/cpdctl/groups/wx-ai.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends WxAiCommands {}
}

/** The commands of `cpdctl wx-ai`. */
export interface WxAiCommands {
  'wx-ai ai-service create': { flags: Refused<'wx-ai ai-service create needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service create-revision': { flags: Refused<'wx-ai ai-service create-revision needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service delete': { flags: Refused<'wx-ai ai-service delete needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service download-code': { flags: Refused<'wx-ai ai-service download-code needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service get': { flags: Refused<'wx-ai ai-service get needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service list': { flags: Refused<'wx-ai ai-service list needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service list-revisions': { flags: Refused<'wx-ai ai-service list-revisions needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service update': { flags: Refused<'wx-ai ai-service update needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai ai-service upload-code': { flags: Refused<'wx-ai ai-service upload-code needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai autoai-rag create': { flags: Refused<'wx-ai autoai-rag create needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai autoai-rag delete': { flags: Refused<'wx-ai autoai-rag delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai autoai-rag get': { flags: Refused<'wx-ai autoai-rag get needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai autoai-rag list': { flags: Refused<'wx-ai autoai-rag list needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai custom-foundation-model list': { flags: Refused<'wx-ai custom-foundation-model list needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment chat': { flags: Refused<'wx-ai deployment chat needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment chat-stream': { flags: Refused<'wx-ai deployment chat-stream needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment create': { flags: Refused<'wx-ai deployment create needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment delete': { flags: Refused<'wx-ai deployment delete needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment get': { flags: Refused<'wx-ai deployment get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment list': { flags: Refused<'wx-ai deployment list needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment text-generate': { flags: Refused<'wx-ai deployment text-generate needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment text-generate-stream': { flags: Refused<'wx-ai deployment text-generate-stream needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment update': { flags: Refused<'wx-ai deployment update needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai deployment wait': { flags: Refused<'wx-ai deployment wait needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai document-extraction create': { flags: Refused<'wx-ai document-extraction create needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai document-extraction delete': { flags: Refused<'wx-ai document-extraction delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai document-extraction get': { flags: Refused<'wx-ai document-extraction get needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai document-extraction list': { flags: Refused<'wx-ai document-extraction list needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai fine-tuning create': { flags: Refused<'wx-ai fine-tuning create needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai fine-tuning delete': { flags: Refused<'wx-ai fine-tuning delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai fine-tuning get': { flags: Refused<'wx-ai fine-tuning get needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai fine-tuning list': { flags: Refused<'wx-ai fine-tuning list needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai foundation-model list-models': { flags: Refused<'wx-ai foundation-model list-models needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai foundation-model list-tasks': { flags: Refused<'wx-ai foundation-model list-tasks needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt add-chat-item': { flags: Refused<'wx-ai prompt add-chat-item needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt create': { flags: Refused<'wx-ai prompt create needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt delete': { flags: Refused<'wx-ai prompt delete needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt get': { flags: Refused<'wx-ai prompt get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt get-input': { flags: Refused<'wx-ai prompt get-input needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt get-lock': { flags: Refused<'wx-ai prompt get-lock needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt update': { flags: Refused<'wx-ai prompt update needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt update-lock': { flags: Refused<'wx-ai prompt update-lock needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session add-chat-item': { flags: Refused<'wx-ai prompt-session add-chat-item needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session add-entry': { flags: Refused<'wx-ai prompt-session add-entry needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session create': { flags: Refused<'wx-ai prompt-session create needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session delete': { flags: Refused<'wx-ai prompt-session delete needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session delete-entry': { flags: Refused<'wx-ai prompt-session delete-entry needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session get': { flags: Refused<'wx-ai prompt-session get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session get-entry': { flags: Refused<'wx-ai prompt-session get-entry needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session get-lock': { flags: Refused<'wx-ai prompt-session get-lock needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session list-entries': { flags: Refused<'wx-ai prompt-session list-entries needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session update': { flags: Refused<'wx-ai prompt-session update needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai prompt-session update-lock': { flags: Refused<'wx-ai prompt-session update-lock needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai synthetic-data-generation create': { flags: Refused<'wx-ai synthetic-data-generation create needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai synthetic-data-generation delete': { flags: Refused<'wx-ai synthetic-data-generation delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai synthetic-data-generation get': { flags: Refused<'wx-ai synthetic-data-generation get needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai synthetic-data-generation list': { flags: Refused<'wx-ai synthetic-data-generation list needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai taxonomy create': { flags: Refused<'wx-ai taxonomy create needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai taxonomy delete': { flags: Refused<'wx-ai taxonomy delete needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai taxonomy get': { flags: Refused<'wx-ai taxonomy get needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai taxonomy list': { flags: Refused<'wx-ai taxonomy list needs cpdctl 1.6.104'>; prints: 'object'; fields: AnyFields };
  'wx-ai text calculate-embeddings': { flags: Refused<'wx-ai text calculate-embeddings needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai text chat': { flags: Refused<'wx-ai text chat needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai text chat-stream': { flags: Refused<'wx-ai text chat-stream needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai text generate': { flags: Refused<'wx-ai text generate needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai text generate-stream': { flags: Refused<'wx-ai text generate-stream needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai text rerank': { flags: Refused<'wx-ai text rerank needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai text tokenize': { flags: Refused<'wx-ai text tokenize needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai text-extraction create': { flags: Refused<'wx-ai text-extraction create needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai text-extraction delete': { flags: Refused<'wx-ai text-extraction delete needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai text-extraction get': { flags: Refused<'wx-ai text-extraction get needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai text-extraction list': { flags: Refused<'wx-ai text-extraction list needs cpdctl 1.6.71'>; prints: 'object'; fields: AnyFields };
  'wx-ai time-series forecast': { flags: Refused<'wx-ai time-series forecast needs cpdctl 1.6.88'>; prints: 'object'; fields: AnyFields };
  'wx-ai training create': { flags: Refused<'wx-ai training create needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai training delete': { flags: Refused<'wx-ai training delete needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai training get': { flags: Refused<'wx-ai training get needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai training list': { flags: Refused<'wx-ai training list needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai training wait': { flags: Refused<'wx-ai training wait needs cpdctl 1.6.17'>; prints: 'object'; fields: AnyFields };
  'wx-ai utility-agent-tools get': { flags: Refused<'wx-ai utility-agent-tools get needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
  'wx-ai utility-agent-tools list': { flags: Refused<'wx-ai utility-agent-tools list needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
  'wx-ai utility-agent-tools run': { flags: Refused<'wx-ai utility-agent-tools run needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
  'wx-ai utility-agent-tools run-by-name': { flags: Refused<'wx-ai utility-agent-tools run-by-name needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
}
