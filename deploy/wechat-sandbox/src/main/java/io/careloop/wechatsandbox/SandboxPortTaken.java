package io.careloop.wechatsandbox;

/** Another process listens on the sandbox's port. */
public final class SandboxPortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SandboxPortTaken(int port, Throwable cause) {
        super("Port " + port + " of the WeChat sandbox is taken.", cause);
    }
}
