package com.tradingjournal.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What {@link ArchitectureRules} asks and ArchUnit has no word for. */
final class ArchitectureConditions {

    static final DescribedPredicate<JavaClass> FLOATING_POINT = DescribedPredicate.describe(
            "floating point",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    /** {@code now()}, {@code now(zone)}, {@code Clock.system…}: all but {@code now(clock)}. */
    static final DescribedPredicate<JavaMethodCall> READS_THE_SYSTEM_CLOCK = DescribedPredicate.describe(
            "it reads the system's clock instead of an injected one", call -> readsTheSystemClock(call.getTarget()));

    static final ArchCondition<JavaClass> BE_USED_IN_OWN_PACKAGE_ONLY =
            new ArchCondition<>("be used in its own package only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesToSelf()) {
                        if (!dependency.getOriginClass().getPackageName().equals(type.getPackageName())) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            };

    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> haveTheirPackageInOneModule() {
        Map<String, String> homes = new HashMap<>();
        return new ArchCondition<>("have their package in one module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String home = module(type);
                String first = homes.computeIfAbsent(type.getPackageName(), _ -> home);
                if (!first.equals(home)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in " + home + ", its package in " + first));
                }
            }
        };
    }

    private static String module(JavaClass type) {
        String file = type.getSource().orElseThrow().getUri().toString();
        return file.substring(0, file.length() - type.getName().length() - ".class".length());
    }

    private static boolean readsTheSystemClock(MethodCallTarget target) {
        String owner = target.getOwner().getName();
        String method = target.getName();
        boolean clockGiven = target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return owner.startsWith("java.time.") && method.equals("now") && !clockGiven
                || owner.equals("java.time.Clock") && method.startsWith("system")
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
    }
}
