package io.careloop.identity.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.careloop.testing.PlatformTest;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SigningKeysTests {

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void nodesThatStartTogetherAgreeOnOneKey() {
        var keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(node -> read(new SigningKeys(db, clock)))
                .flatMap(List::stream)
                .map(JWK::getKeyID)
                .distinct();

        assertThat(keys).hasSize(1);
    }

    private static List<JWK> read(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    }
}
