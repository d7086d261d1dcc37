#include "knowledge/image_format.h"

/* From image.S: the image that recourse-compile wrote when the program was built. */
extern const rc_image_header rc_builtin_image;
extern const uint64_t rc_builtin_image_size;

const rc_knowledge *rc_knowledge_builtin(void)
{
    /* Checked by a unit test, not at every start: nothing can change it after linking. */
    static const rc_knowledge builtin = {&rc_builtin_image};
    return &builtin;
}
