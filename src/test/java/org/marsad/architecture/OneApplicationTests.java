package org.marsad.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests of the whole application share one, as {@code WholeMarsad} describes it; those that need another run apart, each in a
 * JVM of its own. Two in one JVM swallow each other's jobs, because Camunda's REST API finds its engine in a static registry.
 */
class OneApplicationTests {

    private static final String APART = "org.marsad.apart";

    private static final Map<String, Class<?>> TESTS = new ClassFileImporter()
            .importPackages("org.marsad").stream()
                    .filter(each -> each.getSimpleName().endsWith("Tests"))
                    .map(JavaClass::reflect)
                    .filter(each -> !Modifier.isAbstract(each.getModifiers()))
                    .filter(OneApplicationTests::startsEverything)
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Test
    void whoNeedsAnApplicationOfItsOwnRunsApart() {
        assertThat(TESTS.values())
                .filteredOn(each -> !shares(each))
                .allSatisfy(each -> assertThat(each.getPackageName())
                        .as("%s starts an application of its own", each.getName())
                        .isEqualTo(APART));
    }

    @Test
    void thisIsFoundOfThoseKnownToNeedOne() {
        assertThat(TESTS).containsKeys("FloodTests", "SecondFactorTests", "OneTransactionOnH2Tests", "RolesTests");
        assertThat(shares(known("SecondFactorTests"))).isFalse();
        assertThat(shares(known("RolesTests"))).isTrue();
    }

    private static Class<?> known(String name) {
        return TESTS.getOrDefault(name, Object.class);
    }

    private static boolean startsEverything(Class<?> test) {
        @Nullable SpringBootTest started = AnnotatedElementUtils.findMergedAnnotation(test, SpringBootTest.class);
        return started != null && started.classes().length == 0;
    }

    private static boolean shares(Class<?> test) {
        return test.isAnnotationPresent(WholeMarsad.class)
                && !AnnotatedElementUtils.hasAnnotation(test, TestPropertySource.class);
    }
}
