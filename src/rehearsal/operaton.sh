#!/usr/bin/env bash
# Rehearses the move from Camunda 7 to its fork Operaton (decision 51): a copy of what is committed, in target/operaton, in which
# the engine is Operaton. Nothing outside target/ changes.
#   src/rehearsal/operaton.sh                    makes the copy, counts what changed, compiles all of it
#   src/rehearsal/operaton.sh 'TaskGuardTests'   runs tests there as well, each class in a JVM of its own
set -euo pipefail
cd "$(dirname "$0")/../.."
OPERATON=${OPERATON:-1.0.3}
COPY=$PWD/target/operaton

rm -rf "$COPY" && mkdir -p "$COPY"
git archive HEAD | tar x -C "$COPY"
cd "$COPY" && git init -q && git add -A && git -c user.name=rehearsal -c user.email=rehearsal@localhost commit -qm Camunda

# 1. Coordinates. The Spring 6 and Jakarta variants are the only ones there are, so names lose their suffixes.
sed -E -i -e 's/org\.camunda\.(bpm|spin)/org.operaton.\1/' -e 's/>camunda-(bom|bpm-|engine|spin)/>operaton-\1/' \
  -e 's/camunda\.version/operaton.version/g' -e "s/(<operaton\.version>)[^<]*/\1$OPERATON/" pom.xml src/bench/bare-camunda/pom.xml

# 2. Java: the package, and what carries the old name inside the engine's own types. Our classes keep their names.
find src -name '*.java' -print0 | xargs -0 perl -pi -e '
  s/\borg\.camunda\b(?!\.feel)/org.operaton/g;
  s/\bCAMUNDA_ADMIN\b/OPERATON_ADMIN/g;
  s/\bCamunda(RestResources|JerseyResourceConfig|TaskListener|Script|Bpm\w+)\b/Operaton$1/g;
  s/\b(registerC|getC|setC|isC)amunda(?=[A-Z])/substr($1, 0, -1) . "Operaton"/ge;
  s/\.camunda(?=[A-Z])/.operaton/g;
  s/\bbpmn\.instance\.camunda\b/bpmn.instance.operaton/g;
  s/"camunda(?=\.bpm\.)/"operaton/g;
  s#webjars/camunda\b#webjars/operaton#g;
  s/camunda-(admin|form:)/operaton-$1/g'

# 3. Settings. Addresses stay: /camunda is in letters that were sent, in bookmarks and in our rules.
sed -E -i -e 's/^camunda(:|\.bpm:)/operaton\1/' src/main/resources/application*.yaml src/bench/bare-camunda/src/main/resources/application.yaml
sed -E -i 's#^    webapp:$#&\n      application-path: /camunda#' src/main/resources/application.yaml

# 4. What stands in for files of the web applications, and what they keep in the browser.
git mv src/main/resources/META-INF/resources/webjars/camunda src/main/resources/META-INF/resources/webjars/operaton
find src/main/resources -name '*.js' -print0 | xargs -0 sed -E -i -e "s/'camunda-web'/'operaton-web'/" -e 's/camunda-form/operaton-form/'
# The one label of Tasklist that is gone; the others are the same.
find src/main/resources/META-INF -name '*.json' -print0 | xargs -0 sed -i '/"BANNER_CE_EOL_TEXT"/d'

# 5. On Maven Central one module ends at 1.0.0 (its code is that of 1.0.3) and the parent that it names is not there at all.
if [ "$OPERATON" = 1.0.3 ]; then
  # Maven reads no dependencies out of such a module: what it needs besides is named here (else only tests would have it).
  perl -0pi -e 's#(<artifactId>operaton-spin-dataformat-json-jackson</artifactId>)\n#$1\n      <version>1.0.0</version>\n    </dependency>\n    <dependency>\n      <groupId>com.jayway.jsonpath</groupId>\n      <artifactId>json-path</artifactId>\n#;
    s#\n  <build>#\n  <repositories>\n    <repository>\n      <id>rehearsal</id>\n      <url>file://\${project.basedir}/repository</url>\n    </repository>\n  </repositories>\n\n  <build>#' pom.xml
  PARENT=repository/org/operaton/spin/operaton-spin-root/1.0.0
  mkdir -p $PARENT
  cat > $PARENT/operaton-spin-root-1.0.0.pom <<'POM'
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.operaton.bpm</groupId>
    <artifactId>operaton-parent</artifactId>
    <version>1.0.0</version>
  </parent>
  <groupId>org.operaton.spin</groupId>
  <artifactId>operaton-spin-root</artifactId>
  <packaging>pom</packaging>
</project>
POM
fi

# Imports sort differently.
mvn -B -q com.diffplug.spotless:spotless-maven-plugin:apply
git add -A
git diff --cached -M --shortstat
mvn -B -q test-compile
[ $# = 0 ] || mvn -B surefire:test@apart -Dtest="$1"
