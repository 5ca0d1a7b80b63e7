#include <QGuiApplication>
#include <QQmlApplicationEngine>

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine(QUrl(QStringLiteral("qrc:/bench/control/Control.qml")));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
