package io.careloop.tenancy;

import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** Work handed to another thread stays the work of its tenant. */
@Component
class TenantTaskDecorator implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable work) {
        return TenantScope.find()
                .<Runnable>map(tenant -> () -> TenantScope.run(tenant, work))
                .orElse(work);
    }
}
