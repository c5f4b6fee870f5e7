package org.istmo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;

/** Ways to ask what time it is that no test can answer. */
final class Times {

    static final DescribedPredicate<JavaMethodCall> NOW_BY_NO_CLOCK = DescribedPredicate.describe(
            "now() of java.time without a clock",
            call -> call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)));

    static final DescribedPredicate<JavaMethodCall> CLOCK_OF_THE_SYSTEM = DescribedPredicate.describe(
            "a clock of the system",
            call -> isClock(call.getTarget()) && call.getName().startsWith("system"));

    private Times() {}

    private static boolean isClock(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class);
    }
}
