package org.marsad.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;

/** The tests that a run of all of them runs, as their class files say it. */
final class RunTests {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.marsad");

    /** A sentence, or nothing where the test is there and runs. */
    Optional<String> whatIsWrongWith(ThreatModel.Proof proof) {
        List<JavaClass> named = classes.stream()
                .filter(type -> type.getSimpleName().equals(proof.type()))
                .toList();
        if (named.size() != 1) {
            return Optional.of(proof + ": " + named.size() + " classes have this name");
        }
        JavaClass type = named.get(0);
        List<JavaMethod> methods = type.getAllMethods().stream()
                .filter(method -> method.getName().equals(proof.method()))
                .toList();
        if (methods.isEmpty()) {
            return Optional.of(proof + ": there is no such method");
        }
        if (methods.stream().noneMatch(RunTests::isChecked)) {
            return Optional.of(proof + ": is no test");
        }
        if (isOff(type) || methods.stream().anyMatch(RunTests::isOff)) {
            return Optional.of(proof + ": is switched off");
        }
        return Stream.concat(Stream.of(type), type.getAllSubclasses().stream()).anyMatch(RunTests::isRun)
                ? Optional.empty()
                : Optional.of(proof + ": no class runs it");
    }

    /** What is looked at after all tests of a class fails it, too. */
    private static boolean isChecked(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class) || method.isAnnotatedWith(AfterAll.class);
    }

    private static boolean isOff(CanBeAnnotated element) {
        return element.isAnnotatedWith(Disabled.class);
    }

    /** Maven runs classes by the end of their name, and those that JUnit knows to be nested in them. */
    private static boolean isRun(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !isOff(type)
                && type.getEnclosingClass()
                        .map(outer -> type.isAnnotatedWith(Nested.class) && isRun(outer))
                        .orElseGet(() -> type.getSimpleName().endsWith("Tests"));
    }
}
