/*
 * The facts built into the program: the bytes that recourse-compile wrote, RC_IMAGE_PATH.
 * Assembler, because no C11 compiler of ours can include a file of bytes.
 */
    .section .rodata
    .balign 16
    .globl rc_builtin_image
    .type rc_builtin_image, %object
rc_builtin_image:
    .incbin RC_IMAGE_PATH
.Lend:
    .size rc_builtin_image, .Lend - rc_builtin_image

    .balign 8
    .globl rc_builtin_image_size
    .type rc_builtin_image_size, %object
rc_builtin_image_size:
    .quad .Lend - rc_builtin_image
    .size rc_builtin_image_size, 8

    .section .note.GNU-stack, "", %progbits
