package org.istmo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.istmo.domain.time.DatabaseClock;

/** The arrows of the house and its habits: who may know whom. */
@AnalyzeClasses(packages = "org.istmo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_no_web_no_pages_and_no_renderer = noClasses()
            .that()
            .resideInAPackage("org.istmo.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "net.sf.jasperreports..",
                    "org.apache.poi..",
                    "org.apache.pdfbox..",
                    "org.istmo.reporting..",
                    "org.istmo.web..");

    @ArchTest
    static final ArchRule reporting_knows_no_web_and_no_pages = noClasses()
            .that()
            .resideInAPackage("org.istmo.reporting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "org.istmo.web..");

    @ArchTest
    static final ArchRule a_query_knows_no_renderer = noClasses()
            .that()
            .resideInAPackage("..reporting.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reporting.render..", "net.sf.jasperreports..", "org.apache.poi..");

    @ArchTest
    static final ArchRule a_renderer_knows_no_query_and_no_database = noClasses()
            .that()
            .resideInAPackage("..reporting.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..reporting.query..", "java.sql..", "javax.sql..", "jakarta.persistence..", "org.jdbi..");

    @ArchTest
    static final ArchRule a_dataset_knows_nothing_of_where_it_comes_from_and_goes = noClasses()
            .that()
            .resideInAPackage("..reporting.dataset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..reporting.query..", "..reporting.render..", "..reporting.archive..", "..reporting.issue..");

    @ArchTest
    static final ArchRule the_conductor_knows_nothing_of_schedules = noClasses()
            .that()
            .resideInAPackage("..reporting.issue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..reporting.schedule..");

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .should()
            .callMethodWhere(Times.NOW_BY_NO_CLOCK)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule there_is_one_clock = noClasses()
            .that()
            .doNotBelongToAnyOf(DatabaseClock.class)
            .should()
            .callMethodWhere(Times.CLOCK_OF_THE_SYSTEM);

    /** What pages and resources are told of business data depends on who asks: {@code rules.md} 18. */
    @ArchTest
    static final ArchRule scope_is_a_parameter = methods()
            .that(Asked.BY_THE_WEB)
            .and()
            .doNotHaveRawReturnType(void.class)
            .should(Asked.FOR_SOMEBODY);

    @ArchTest
    static final ArchRule every_package_says_what_belongs_there_and_is_null_marked =
            all(Packages.WITH_CLASSES).should(Packages.SAY_SO);

    @ArchTest
    static final ArchRule no_name_says_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)")
            .orShould()
            .resideInAnyPackage("..util..", "..helper..", "..manager..", "..impl..", "..common..");
}
