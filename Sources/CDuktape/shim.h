#include <duktape.h>
#include <stdbool.h>
#include <string.h>

// Duktape leaves a failed call with longjmp, which must not cross a frame of Swift. All that can
// fail therefore happens here, within duk_safe_call, which puts the result or the error's words on
// top of the stack.

/// A source to evaluate, or a global function with the texts that it gets.
typedef struct {
  const char *name;
  const char *const *texts;
  const size_t *lengths;
  duk_idx_t count;
} script_call;

static inline duk_ret_t script_perform(duk_context *heap, void *data) {
  const script_call *call = data;
  if (call->name == NULL) {
    duk_eval_lstring(heap, call->texts[0], call->lengths[0]);
    duk_pop(heap);
    duk_push_string(heap, "");
    return 1;
  }
  duk_get_global_string(heap, call->name);
  for (duk_idx_t index = 0; index < call->count; index++) {
    duk_push_lstring(heap, call->texts[index], call->lengths[index]);
  }
  duk_call(heap, call->count);
  duk_to_string(heap, -1);
  return 1;
}

/// Performs a call, hands its result or its error's words to `take`, and says whether it went well.
static inline bool script_run(
  duk_context *heap, const script_call *call, void *context,
  void (*take)(void *context, const char *text, size_t length)) {
  bool succeeded = duk_safe_call(heap, script_perform, (void *)call, 0, 1) == DUK_EXEC_SUCCESS;
  size_t length = 0;
  const char *text = duk_safe_to_lstring(heap, -1, &length);
  take(context, text, length);
  duk_pop(heap);
  return succeeded;
}

/// Makes an engine without anything in it; NULL when there is no memory for one.
static inline duk_context *script_open(void) {
  return duk_create_heap_default();
}

static inline void script_close(duk_context *heap) {
  duk_destroy_heap(heap);
}
