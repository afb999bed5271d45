// SPDX-License-Identifier: GPL-2.0
/*
 * Asks a Raspberry Pi's firmware for one start by tryboot.txt when the machine is restarted with "0 tryboot".
 * The Raspberry Pi's own kernel does this in its firmware driver; Debian's does not.
 */
#include <linux/module.h>
#include <linux/of.h>
#include <linux/reboot.h>
#include <linux/string.h>
#include <soc/bcm2835/raspberrypi-firmware.h>

#define SET_REBOOT_FLAGS 0x00038064
#define TRYBOOT 1

static struct rpi_firmware *firmware;

static int before_restart(struct notifier_block *block, unsigned long action, void *argument)
{
	u32 flags = TRYBOOT;

	if (action == SYS_RESTART && argument && strstr(argument, " tryboot") &&
	    rpi_firmware_property(firmware, SET_REBOOT_FLAGS, &flags, sizeof(flags)))
		pr_err("presso-tryboot: the firmware does not know one-shot starts\n");
	return NOTIFY_DONE;
}

static struct notifier_block notifier = { .notifier_call = before_restart };

static int __init begin(void)
{
	struct device_node *node = of_find_compatible_node(NULL, NULL, "raspberrypi,bcm2835-firmware");

	if (!node)
		return -ENODEV;
	firmware = rpi_firmware_get(node);
	of_node_put(node);
	if (!firmware)
		return -ENODEV;
	return register_reboot_notifier(&notifier);
}

static void __exit end(void)
{
	unregister_reboot_notifier(&notifier);
	rpi_firmware_put(firmware);
}

module_init(begin);
module_exit(end);
MODULE_DESCRIPTION("One-shot starts of a Raspberry Pi");
MODULE_LICENSE("GPL");
