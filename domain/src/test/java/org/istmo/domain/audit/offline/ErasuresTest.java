package org.istmo.domain.audit.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ErasuresTest {

    @Test
    void runs_of_numbers_are_named_by_their_ends() {
        assertEquals(List.of("entries:2,4-6,9-10"), Erasures.subjects(List.of(9L, 4L, 5L, 10L, 6L, 2L), 200));
    }

    @Test
    void what_does_not_fit_into_one_subject_goes_on_in_the_next_and_all_of_it_is_vouched_for() {
        List<Long> every = LongStream.range(1, 400)
                .filter(number -> number % 2 == 0)
                .boxed()
                .toList();
        Erasures erasures = new Erasures();
        every.forEach(number -> erasures.meet(number, "test", "thing", "done", true));

        List<String> subjects = Erasures.subjects(every, 200);
        long seq = 400;
        for (String subject : subjects) {
            assertTrue(subject.length() <= 200, subject);
            erasures.meet(seq++, Erasures.ACTION, subject, "done", false);
        }

        assertTrue(subjects.size() > 1, subjects::toString);
        assertEquals(199, erasures.found().all());
        assertEquals(0, erasures.found().untold());
        assertTrue(erasures.found().entries().endsWith("198, 200, …"), erasures.found()::entries);
    }

    @Test
    void what_was_refused_vouches_for_nothing() {
        Erasures erasures = new Erasures();
        erasures.meet(1, "test", "thing", "done", true);
        erasures.meet(2, Erasures.ACTION, "entries:1", "refused", false);

        assertEquals(new Erasures.Found(1, 1, "1", "1"), erasures.found());
    }
}
