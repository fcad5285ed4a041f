package io.careloop.wechatsandbox.openplatform;

/**
 * A third-party platform as it is registered with WeChat.
 *
 * @param token signs callbacks
 * @param aesKey 43 characters of Base64 that encrypt them
 * @param ticketUrl where authorisation events go, the ticket among them
 * @param messageUrl where events of mini-programs go; {@code $APPID$} stands for theirs
 */
public record Platform(String appid, String secret, String token, String aesKey, String ticketUrl, String messageUrl) {

    public Platform {
        if (appid == null || !appid.matches("wx[0-9a-z]{16}") || secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("a platform has an appid of WeChat's form and a secret");
        }
        if (token == null || token.isBlank() || aesKey == null || !aesKey.matches("[A-Za-z0-9+/]{43}")) {
            throw new IllegalArgumentException("a platform has a token and a key of 43 characters");
        }
        if (!isHttp(ticketUrl) || !isHttp(messageUrl)) {
            throw new IllegalArgumentException("callbacks go to addresses that begin with http:// or https://");
        }
    }

    private static boolean isHttp(String url) {
        return url != null && url.matches("https?://[^\\s]+");
    }

    String messageUrlOf(String authorizer) {
        return messageUrl.replace("$APPID$", authorizer);
    }
}
