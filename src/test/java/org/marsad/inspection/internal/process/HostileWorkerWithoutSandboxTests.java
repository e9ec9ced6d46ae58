package org.marsad.inspection.internal.process;

class HostileWorkerWithoutSandboxTests extends HostileWorkerTests {

    HostileWorkerWithoutSandboxTests() {
        super(SandboxMode.OFF);
    }
}
