package com.tradingjournal.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The house rules: which class may stand where and whom it may know. A service's ArchitectureTest runs them over its class path. */
public final class ArchitectureRules {

    private static final String HOUSE = "com.tradingjournal.";
    private static final String[] WORKSHOP = {HOUSE + "devservices..", HOUSE + "testing.."};

    private static final List<ArchRule> LAYERS = List.of(
            slices().matching(HOUSE + "(*)..").should().beFreeOfCycles(),
            slices().matching(HOUSE + "auth.control.(*)..").should().beFreeOfCycles(),
            classes()
                    .that()
                    .resideOutsideOfPackages(WORKSHOP)
                    .should()
                    .resideInAnyPackage(
                            HOUSE + "*.boundary",
                            HOUSE + "*.control",
                            HOUSE + "brokerfiles.control.(formats|mapping|tables|text)..",
                            HOUSE + "auth.control.(account|entry|google|password|token|totp)",
                            HOUSE + "analytics.control.(cache|live|question)",
                            HOUSE + "*.entity",
                            HOUSE + "*.batch",
                            HOUSE + "http")
                    .orShould()
                    .haveNameMatching("com\\.tradingjournal\\.(Main|package-info)"),
            // The filters of the trades' list are, by contract, parameters of every analytics call too, of a comparison
            // twice.
            classes()
                    .that()
                    .resideInAPackage("..boundary")
                    .and()
                    .haveSimpleNameNotEndingWith("TradeFilterQuery")
                    .should(ArchitectureConditions.BE_USED_IN_OWN_PACKAGE_ONLY),
            noClasses()
                    .that()
                    .resideInAnyPackage("..control..", "..entity", "..batch")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ws.rs..", "jakarta.servlet..", "io.helidon.webserver..", "io.helidon.http.."),
            classes()
                    .that()
                    .resideInAPackage("..entity")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "jakarta.persistence..",
                            "jakarta.validation..",
                            "org.jspecify..",
                            "org.eclipse.persistence..",
                            HOUSE + "*.entity"),
            noClasses()
                    .that()
                    .resideInAPackage(HOUSE + "metrics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "io.helidon.."),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..control", "..batch")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.transaction.Transactional"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages(WORKSHOP)
                    .and()
                    .resideOutsideOfPackages(HOUSE + "tenancy..", HOUSE + "schema..", HOUSE + "jobs.batch")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo("javax.sql.DataSource"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..batch")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.batch..", "org.jberet.."));

    /** A {@code …Query} cannot be a record: JAX-RS fills the fields of a parameter bean. */
    private static final List<ArchRule> NAMES = List.of(
            classes()
                    .that()
                    .resideInAPackage("..boundary")
                    .and()
                    .haveNameMatching(".*(Request|Response|View)")
                    .should()
                    .beRecords(),
            noClasses()
                    .that(are(not(assignableTo("jakarta.transaction.TransactionManager"))))
                    .and()
                    .resideOutsideOfPackages(WORKSHOP)
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Service)"),
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..util..", "..utils..", "..helper..", "..impl..", "..dto..", "..model..", "..misc.."),
            noClasses()
                    .that()
                    .resideOutsideOfPackages(WORKSHOP)
                    .and()
                    .resideOutsideOfPackage(HOUSE + "time..")
                    .should()
                    .callMethodWhere(ArchitectureConditions.READS_THE_SYSTEM_CLOCK),
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("..entity")
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage(HOUSE + "metrics..")
                    .should()
                    .haveRawType(ArchitectureConditions.FLOATING_POINT));

    /** Each vendor's library, and who alone may know it. */
    private static final List<ArchRule> VENDORS = List.of(
            confined("com.razorpay..", "razorpay.."),
            confined("software.amazon.awssdk..", "storage.."),
            confined("io.lettuce..", "redis.."),
            confined("org.quartz..", "jobs.batch"),
            confined("org.bouncycastle..", "auth.."),
            confined("com.eatthepath..", "auth.."),
            confined("jakarta.mail..", "notifications.batch"),
            confined("org.eclipse.angus..", "notifications.batch"),
            confined("org.flywaydb..", "schema.."));

    private ArchitectureRules() {}

    /** Checks what is on the class path but tests. @return how many rules ran */
    public static int check() {
        return check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.tradingjournal"));
    }

    static int check(JavaClasses house) {
        List<ArchRule> modules = List.of(classes().should(ArchitectureConditions.haveTheirPackageInOneModule()));
        List<ArchRule> rules =
                Stream.of(LAYERS, modules, NAMES, VENDORS).flatMap(List::stream).toList();
        List<String> violations = rules.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(house))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
        return rules.size();
    }

    private static ArchRule confined(String vendor, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(WORKSHOP)
                .and()
                .resideOutsideOfPackage(HOUSE + home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor);
    }
}
