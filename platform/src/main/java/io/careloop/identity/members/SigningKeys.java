package io.careloop.identity.members;

import static io.careloop.shared.db.Tables.IDENTITY_SIGNING_KEY;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key that access tokens are signed with, kept in the database so that tokens outlive a restart and every node
 * trusts them. RSA, because checking a signature is the work of every request and RSA checks fastest.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    /** There is one key; nodes that start together agree on it by this id. */
    private static final long ONLY = 1;

    private static final int BITS = 2048;

    private final DSLContext db;
    private final Clock clock;
    private volatile @Nullable JWKSet keys;

    SigningKeys(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys());
    }

    private JWKSet keys() {
        var known = keys;
        if (known == null) {
            known = new JWKSet(readOrCreate());
            keys = known;
        }
        return known;
    }

    private RSAKey readOrCreate() {
        var stored = read();
        if (stored == null) {
            create();
            stored = read();
        }
        try {
            return RSAKey.parse(stored);
        } catch (ParseException unreadable) {
            throw new IllegalStateException("the stored signing key cannot be read", unreadable);
        }
    }

    private @Nullable String read() {
        return db.select(IDENTITY_SIGNING_KEY.JWK)
                .from(IDENTITY_SIGNING_KEY)
                .where(IDENTITY_SIGNING_KEY.ID.eq(ONLY))
                .fetchOne(IDENTITY_SIGNING_KEY.JWK);
    }

    private void create() {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            db.insertInto(IDENTITY_SIGNING_KEY)
                    .set(IDENTITY_SIGNING_KEY.ID, ONLY)
                    .set(IDENTITY_SIGNING_KEY.JWK, key.toJSONString())
                    .set(IDENTITY_SIGNING_KEY.CREATED_AT, clock.instant())
                    .onDuplicateKeyIgnore()
                    .execute();
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key could be made", e);
        }
    }
}
