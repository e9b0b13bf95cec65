// Counts what a thread takes from the heap, by standing in for the C library's `malloc`.

// Starts counting from zero on this thread.
void emaki_start_counting(void);

// Stops counting and returns how many times this thread asked for memory since it started.
long emaki_stop_counting(void);
