package io.careloop;

import io.careloop.bench.CallerClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The product as {@code deploy/app} assembles it, with a clock that a caller can set for itself. */
@SpringBootApplication
@EnableScheduling
public class BenchApplication {

    @Bean
    CallerClock clock() {
        return new CallerClock();
    }
}
