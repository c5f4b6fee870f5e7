package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenTimeTest {

    private final List<Long> waited = new ArrayList<>();
    private long nanos;
    private final EvenTime even = new EvenTime(300, () -> nanos, waited::add);

    @Test
    void answers_that_let_nobody_in_end_with_a_step_however_long_they_took() {
        answer(150, new Verdict.Refused());
        answer(163, new Verdict.Refused());
        answer(2, new Verdict.TooMany());
        answer(310, new Verdict.Refused());

        assertEquals(List.of(150L, 137L, 298L, 290L), waited);
    }

    @Test
    void who_is_let_in_waits_for_nothing() {
        answer(150, new Verdict.Admitted(anAccount().build()));
        answer(150, new Verdict.Half(anAccount().build()));
        answer(150, new Verdict.Busy());

        assertEquals(List.of(), waited);
    }

    private void answer(long took, Verdict verdict) {
        even.after(() -> {
            nanos += took;
            return verdict;
        });
    }
}
