package io.careloop.identity.members;

import io.careloop.shared.MemberId;
import io.careloop.shared.MemberRef;
import io.careloop.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Access tokens: a signed statement of whose session it is, good for ten minutes. */
public final class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String TENANT = "tenant";
    private static final String SESSION = "sid";
    private static final String SESSION_VERSION = "sv";

    private final JwtEncoder encoder;
    private final String issuer;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, String issuer, Clock clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    OAuth2AccessToken issue(Session session) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(issuer))
                .subject(session.member().id().toString())
                .claim(TENANT, session.member().tenant().value())
                .claim(SESSION, session.id().toString())
                .claim(SESSION_VERSION, session.version())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        var jwt = encoder.encode(JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).build(), claims));
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), now, now.plus(LIFETIME));
    }

    /** The session that a token, whose signature was checked, speaks of. */
    public static Session sessionOf(Jwt token) {
        var member =
                new MemberRef(new TenantId(number(token, TENANT)), new MemberId(Long.parseLong(token.getSubject())));
        return new Session(member, UUID.fromString(token.getClaimAsString(SESSION)), number(token, SESSION_VERSION));
    }

    private static long number(Jwt token, String claim) {
        return Objects.requireNonNull(token.<Number>getClaim(claim)).longValue();
    }
}
