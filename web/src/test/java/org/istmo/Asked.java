package org.istmo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;

/** What the web asks of those who read the database. */
final class Asked {

    /** Who somebody is, or what only somebody who may see it can hold. */
    private static final Set<Class<?>> SOMEBODY =
            Set.of(Scope.class, Reader.class, Report.class, Receipt.class, Delivery.class);

    /** Whoever has a file may ask whether it was issued; which donors there are is no secret of any of them. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "org.istmo.reporting.archive.IssuedFiles.withDigest(java.lang.String)",
            "org.istmo.reporting.archive.IssuedFiles.changedFrom(java.util.List)",
            "org.istmo.domain.grant.Agreements.knowsDonor(java.lang.String)");

    /** The doors ask before anybody is known, the start asks for nobody, and offices are no business data. */
    static final DescribedPredicate<JavaMethod> BY_THE_WEB = DescribedPredicate.describe(
            "the web asks of who reads business data",
            method -> readsBusinessData(method.getOwner())
                    && !FOR_EVERYBODY.contains(method.getFullName())
                    && method.getCallsOfSelf().stream().anyMatch(call -> isWeb(call.getOriginOwner())));

    static final ArchCondition<JavaMethod> FOR_SOMEBODY =
            new ArchCondition<>("take a Scope, a Reader or what was found with one") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean taken = method.getRawParameterTypes().stream()
                            .anyMatch(parameter -> SOMEBODY.stream().anyMatch(parameter::isEquivalentTo));
                    events.add(new SimpleConditionEvent(method, taken, method.getFullName() + " is asked for nobody"));
                }
            };

    private Asked() {}

    private static boolean readsBusinessData(JavaClass owner) {
        boolean ours = owner.getPackageName().startsWith("org.istmo.domain")
                || owner.getPackageName().startsWith("org.istmo.reporting");
        return ours
                && !owner.getPackageName().equals("org.istmo.domain.access")
                && !owner.getPackageName().equals("org.istmo.domain.office")
                && owner.getConstructors().stream()
                        .anyMatch(constructor -> constructor.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(DataSource.class)));
    }

    private static boolean isWeb(JavaClass caller) {
        return caller.getPackageName().startsWith("org.istmo.web")
                && !caller.getPackageName().equals("org.istmo.web.boot");
    }
}
