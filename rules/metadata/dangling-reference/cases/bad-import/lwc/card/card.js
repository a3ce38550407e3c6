import ZONE from '@salesforce/schema/Renewal__c.Zone__c';
export const fields = [ZONE];
