package org.marsad.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house beyond what Spring Modulith verifies; each is proved able to fail by {@link HouseRulesTests}. */
final class HouseRules {

    static final ArchRule ONLY_WORKFLOW_KNOWS_CAMUNDA = noClasses()
            .that()
            .resideOutsideOfPackage("org.marsad.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the engine must stay behind one room, so that moving to a fork is mechanical");

    static final ArchRule ONLY_INSPECTION_KNOWS_TIKA = noClasses()
            .that()
            .resideOutsideOfPackage("org.marsad.inspection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..")
            .because("parsers of strangers' files move into a process of their own, and nothing else may notice");

    static final ArchRule ONLY_SEARCH_KNOWS_LUCENE = noClasses()
            .that()
            .resideOutsideOfPackage("org.marsad.promise.internal.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..")
            .because("what a search finds is said in one place, and the library behind it may become another");

    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("org.marsad.*.web..")
            .because("a newcomer looks for pages and endpoints there");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    static final ArchRule NO_SETTERS = noMethods()
            .that()
            .haveNameMatching("set[A-Z].*")
            .and()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo("org.camunda.bpm.engine.impl.ServiceImpl")
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo("jakarta.servlet.ServletInputStream")
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo("jakarta.servlet.ServletOutputStream")
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo("jakarta.servlet.ServletResponseWrapper")
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.marsad..")
            .because("state changes through named transitions");

    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule BEANS_ARE_NOT_PUBLIC = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .notBePublic()
            .because("nobody but Spring calls them");

    private HouseRules() {}
}
