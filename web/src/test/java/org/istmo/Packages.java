package org.istmo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The packages that classes are in. */
final class Packages {

    static final ClassesTransformer<JavaPackage> WITH_CLASSES =
            new AbstractClassesTransformer<>("packages with classes") {
                @Override
                public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                    return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
                }
            };

    static final ArchCondition<JavaPackage> SAY_SO = new ArchCondition<>("have a package-info that is @NullMarked") {
        @Override
        public void check(JavaPackage one, ConditionEvents events) {
            boolean said = one.tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            events.add(new SimpleConditionEvent(one, said, one.getName() + " has none"));
        }
    };

    private Packages() {}
}
