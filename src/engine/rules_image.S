/*
 * The rules built into the program, ready for the engine: the bytes that recourse-rules wrote,
 * RC_IMAGE_PATH. The engine reads them a hundred times faster than their text.
 */
    .section .rodata
    .balign 16
    .globl rc_builtin_rules_image
    .type rc_builtin_rules_image, %object
rc_builtin_rules_image:
    .incbin RC_IMAGE_PATH
.Lend:
    .size rc_builtin_rules_image, .Lend - rc_builtin_rules_image

    .balign 8
    .globl rc_builtin_rules_image_size
    .type rc_builtin_rules_image_size, %object
rc_builtin_rules_image_size:
    .quad .Lend - rc_builtin_rules_image
    .size rc_builtin_rules_image_size, 8

    .section .note.GNU-stack, "", %progbits
