package io.careloop.wechatsandbox.pay;

/** Ends a request as WeChat Pay does: with a status that is not 200, a code and words. */
final class PayProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private PayProblem(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    record Body(String code, String message) {}

    static PayProblem parameter(String what) {
        return new PayProblem(400, "PARAM_ERROR", what);
    }

    static PayProblem invalid(String why) {
        return new PayProblem(400, "INVALID_REQUEST", why);
    }

    static PayProblem signature() {
        return new PayProblem(401, "SIGN_ERROR", "the signature does not match");
    }

    static PayProblem noOrder() {
        return new PayProblem(404, "ORDER_NOT_EXIST", "no such order");
    }

    static PayProblem noRefund() {
        return new PayProblem(404, "RESOURCE_NOT_EXISTS", "no such refund");
    }

    static PayProblem paid() {
        return new PayProblem(400, "ORDERPAID", "the order is paid");
    }

    static PayProblem closed() {
        return new PayProblem(400, "ORDER_CLOSED", "the order is closed");
    }

    int status() {
        return status;
    }

    Body body() {
        return new Body(code, String.valueOf(getMessage()));
    }
}
