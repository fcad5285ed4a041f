package io.careloop.tenancy;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * Opens the scope of a {@link TenantEvent} around each of its listeners, innermost, so in the thread that does the work.
 * An event delivered again after a restart has no caller whose scope could be carried.
 */
@Component
class TenantEventListeners extends AbstractBeanFactoryAwareAdvisingPostProcessor {

    private static final long serialVersionUID = 1L;

    TenantEventListeners() {
        advisor = new DefaultPointcutAdvisor(new ListensToTenantEvents(), new InScopeOfEvent());
    }

    private static final class ListensToTenantEvents extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return method.getParameterCount() == 1
                    && TenantEvent.class.isAssignableFrom(method.getParameterTypes()[0])
                    && AnnotatedElementUtils.hasAnnotation(method, EventListener.class);
        }
    }

    private static final class InScopeOfEvent implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation listener) throws Throwable {
            var event = (TenantEvent) listener.getArguments()[0];
            try (var scope = TenantScope.open(event.tenant())) {
                return listener.proceed();
            }
        }
    }
}
