package io.careloop.loyalty;

import io.careloop.rules.Award;
import io.careloop.shared.MemberRef;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points and check-ins of the signed-in member. */
@RestController
@RequestMapping("/api/v1/me")
class LoyaltyController {

    private final Loyalty loyalty;

    LoyaltyController(Loyalty loyalty) {
        this.loyalty = loyalty;
    }

    record PointsResponse(long balance, int streak, boolean checkedInToday, LocalDate today) {}

    record StatementResponse(List<Entry> entries, @Nullable Long next) {
        static StatementResponse of(List<Entry> entries) {
            boolean more = entries.size() == Loyalty.STATEMENT_PAGE;
            return new StatementResponse(
                    entries, more ? entries.get(entries.size() - 1).id() : null);
        }
    }

    record CalendarResponse(YearMonth month, LocalDate today, List<LocalDate> days, int streak) {}

    record AwardResponse(String rule, long points) {}

    record CheckInResponse(
            LocalDate day, int streak, long points, long balance, List<AwardResponse> awards, boolean repeated) {
        static CheckInResponse of(CheckInReceipt receipt) {
            return new CheckInResponse(
                    receipt.day(),
                    receipt.streak(),
                    receipt.awards().stream().mapToLong(Award::points).sum(),
                    receipt.balance().value(),
                    receipt.awards().stream()
                            .map(award -> new AwardResponse(award.ruleName(), award.points()))
                            .toList(),
                    receipt.repeated());
        }
    }

    @GetMapping("/points")
    PointsResponse points(MemberRef member) {
        return new PointsResponse(
                loyalty.balance(member).value(),
                loyalty.streak(member),
                loyalty.checkedInToday(member),
                loyalty.today(member));
    }

    @GetMapping("/points/entries")
    StatementResponse entries(MemberRef member, @RequestParam(required = false) @Nullable Long before) {
        return StatementResponse.of(loyalty.statement(member, before == null ? Long.MAX_VALUE : before));
    }

    @GetMapping("/check-ins")
    CalendarResponse calendar(MemberRef member, @RequestParam(required = false) @Nullable YearMonth month) {
        var today = loyalty.today(member);
        var shown = month == null ? YearMonth.from(today) : month;
        return new CalendarResponse(shown, today, loyalty.checkInsIn(shown, member), loyalty.streak(member));
    }

    @PostMapping("/check-ins")
    CheckInResponse checkIn(MemberRef member) {
        return CheckInResponse.of(loyalty.checkIn(member));
    }
}
